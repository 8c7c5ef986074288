package mx.andamio.reader.people;

import java.util.List;
import mx.andamio.reader.text.Fold;

/** Compares names. */
public final class Names {

    private Names() {}

    /** A name in capitals as it is usually written; other names as they stand. */
    static String printed(String name) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (String word : Fold.lower(name).split(" ")) {
            boolean particle = NameFinder.PARTICLES.contains(word);
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            particle || word.isEmpty()
                                    ? word
                                    : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    /** Same number of words, all equal but one, which differs in one letter. */
    static boolean oneLetterApart(List<String> a, List<String> b) {
        if (a.size() != b.size() || a.size() < 2) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                different += distanceOne(a.get(i), b.get(i)) ? 1 : 2;
            }
        }
        return different == 1;
    }

    /** Whether one insertion, deletion or substitution turns one word into the other. */
    public static boolean distanceOne(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return Math.max(endA - from, endB - from) == 1 && Math.min(a.length(), b.length()) > 3;
    }
}
