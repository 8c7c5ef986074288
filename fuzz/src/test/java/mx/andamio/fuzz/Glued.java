package mx.andamio.fuzz;

import java.util.List;

/**
 * Bytes as a text of pieces, so that changing one byte changes one piece: a date for a name, a tag for a tag. A byte is a piece by its
 * number; two bytes above all pieces write any character and repeat a piece.
 */
final class Glued {

    private static final int CHARACTER = 254;
    private static final int REPEAT = 255;

    private final List<String> pieces;
    private final int longest;

    /**
     * @param longest characters after which a text is cut
     * @param pieces with a broken bar between them
     */
    Glued(int longest, String pieces) {
        this.pieces = List.of(pieces.split("¦"));
        this.longest = longest;
        if (this.pieces.size() > CHARACTER) {
            throw new IllegalArgumentException("too many pieces: " + this.pieces.size());
        }
    }

    String text(byte[] data, int from) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < data.length && out.length() < longest; i++) {
            int b = data[i] & 0xFF;
            if (b == CHARACTER && i + 2 < data.length) {
                out.append((char) ((data[i + 1] & 0xFF) << 8 | (data[i + 2] & 0xFF)));
                i += 2;
            } else if (b == REPEAT && i + 2 < data.length) {
                String piece = piece(data[i + 2] & 0xFF);
                int times = 1 << ((data[i + 1] & 0xFF) % 16);
                out.append(piece.repeat(Math.clamp((longest - out.length()) / piece.length(), 1, times)));
                i += 2;
            } else {
                out.append(piece(b));
            }
        }
        return out.length() > longest ? out.substring(0, longest) : out.toString();
    }

    private String piece(int b) {
        return pieces.get(b % pieces.size());
    }

    /** A text in bytes, the longest pieces first, behind the bytes that say how it is to be used. */
    byte[] seed(String text, int... head) {
        var out = new java.io.ByteArrayOutputStream();
        for (int b : head) {
            out.write(b);
        }
        int i = 0;
        while (i < text.length()) {
            int best = best(text, i);
            if (best >= 0) {
                out.write(best);
                i += pieces.get(best).length();
            } else {
                out.write(CHARACTER);
                out.write(text.charAt(i) >> 8);
                out.write(text.charAt(i));
                i++;
            }
        }
        return out.toByteArray();
    }

    /** A piece 2 to the power of {@code doublings} times, in bytes. */
    byte[] repeated(String piece, int doublings) {
        return new byte[] {(byte) REPEAT, (byte) doublings, (byte) pieces.indexOf(piece)};
    }

    private int best(String text, int at) {
        int best = -1;
        for (int k = 0; k < pieces.size(); k++) {
            boolean fits = text.startsWith(pieces.get(k), at);
            if (fits && (best < 0 || pieces.get(k).length() > pieces.get(best).length())) {
                best = k;
            }
        }
        return best;
    }
}
