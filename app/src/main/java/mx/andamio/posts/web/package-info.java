/** Pages and JSON of posts. */
@NullMarked
package mx.andamio.posts.web;

import org.jspecify.annotations.NullMarked;
