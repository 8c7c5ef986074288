package mx.andamio.reader.people;

import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A person named in a sentence.
 *
 * @param role the post said beside the name, null when none is
 * @param from first token of name, titles and role together
 * @param to one past their last token
 * @param rule how it was recognised
 */
record Mention(
        Sentence sentence,
        int index,
        NameRun name,
        @Nullable RoleMention role,
        int from,
        int to,
        String rule) {}
