/** What each line of a paper is: letterhead, heading, number, dateline, headline, bullets, paragraphs, tail. Internal to the reader. */
@NullMarked
package mx.andamio.reader.layout;

import org.jspecify.annotations.NullMarked;
