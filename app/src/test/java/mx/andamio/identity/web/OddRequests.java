package mx.andamio.identity.web;

import static mx.andamio.identity.web.OddValues.BODIES;
import static mx.andamio.identity.web.OddValues.BROKEN;
import static mx.andamio.identity.web.OddValues.COOKIES;
import static mx.andamio.identity.web.OddValues.DATES;
import static mx.andamio.identity.web.OddValues.HEADERS;
import static mx.andamio.identity.web.OddValues.LETTERS;
import static mx.andamio.identity.web.OddValues.MEGABYTE;
import static mx.andamio.identity.web.OddValues.METHODS;
import static mx.andamio.identity.web.OddValues.NAMES;
import static mx.andamio.identity.web.OddValues.TYPES;
import static mx.andamio.identity.web.OddValues.VALUES;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that no browser of ours sends, as bytes of HTTP. */
final class OddRequests {

    private final Random random;
    private final String token;
    private final List<String> known;

    /** @param known a paper and a finding of it that are there, so that requests get past the first check */
    OddRequests(Random random, String token, List<String> known) {
        this.random = random;
        this.token = token;
        this.known = known;
    }

    /** The ways in which a request is odd. Each route gets every one of them before it gets any a second time. */
    enum Oddness {
        MIXED,
        NUL,
        MEGABYTE,
        BROKEN_TEXT,
        PAGE_BEFORE_THE_FIRST,
        PAGE_BEYOND_COUNTING,
        SIZE_OUT_OF_BOUNDS,
        IMPOSSIBLE_DATE,
        LETTERS_THAT_TURN,
        SAME_PARAMETER_AGAIN,
        ANOTHER_TYPE,
        BROKEN_PARTS,
        ANOTHER_METHOD,
        HOSTILE_COOKIE,
        HOSTILE_HEADERS,
        DEEP_JSON,
        ODD_JSON,
        ODD_PATH,
        NOBODY_SIGNED_IN,
        THOUSAND_PARAMETERS
    }

    /** A request in the making. */
    private static final class Draft {
        String method = "";
        String path = "";
        String query = "";
        String type = "";
        String body = "";
        final List<String> headers = new ArrayList<>();

        String text() {
            var head = new StringBuilder(method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1\r\n");
            head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (!type.isEmpty()) {
                head.append("Content-Type: ").append(type).append("\r\n");
            }
            return head.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body)
                    .toString();
        }
    }

    /** @param parameters names that the route's handler reads */
    String to(String route, List<String> parameters, Oddness oddness) {
        var draft = new Draft();
        var parts = route.split(" ", 2);
        draft.method = parts[0];
        draft.path = path(parts[1], oddness == Oddness.ODD_PATH ? 1 : 4);
        if (oddness != Oddness.NOBODY_SIGNED_IN && random.nextInt(20) > 0) {
            draft.headers.add("Authorization: Bearer " + token);
        }
        var names = parameters.isEmpty() ? NAMES : parameters;
        switch (oddness) {
            case MIXED, NOBODY_SIGNED_IN -> mix(draft, parameters);
            case ODD_PATH -> put(draft, fields(some(2), names, VALUES));
            case NUL -> put(draft, fields(names.stream(), names, List.of("%00", "a%00b")));
            case MEGABYTE -> big(draft, any(names));
            case BROKEN_TEXT -> put(draft, fields(names.stream(), names, BROKEN));
            case PAGE_BEFORE_THE_FIRST -> draft.query = "page=-1";
            case PAGE_BEYOND_COUNTING ->
                draft.query = "page=" + any(List.of("2147483647", "2147483648", "99999999999999999999"));
            case SIZE_OUT_OF_BOUNDS -> draft.query = "page=0&size=" + any(List.of("0", "501", "-1", "2147483648"));
            case IMPOSSIBLE_DATE -> put(draft, fields(names.stream(), names, DATES));
            case LETTERS_THAT_TURN -> put(draft, fields(names.stream(), names, LETTERS));
            case SAME_PARAMETER_AGAIN -> {
                var name = any(names);
                put(
                        draft,
                        IntStream.range(0, 2 + random.nextInt(40))
                                .mapToObj(_ -> name + "=" + any(VALUES))
                                .collect(Collectors.joining("&")));
            }
            case ANOTHER_TYPE -> {
                draft.body = any(BODIES);
                draft.type = any(TYPES);
            }
            case BROKEN_PARTS -> {
                draft.body = any(
                        BODIES.stream().filter(body -> body.startsWith("--x")).toList());
                draft.type = "multipart/form-data; boundary=" + any(List.of("x", "y", "", "\"x", "x".repeat(300)));
            }
            case ANOTHER_METHOD -> {
                draft.method = any(METHODS);
                put(draft, fields(some(3), names, VALUES));
            }
            case HOSTILE_COOKIE -> {
                draft.headers.add("Cookie: " + any(COOKIES));
                put(draft, fields(some(2), names, VALUES));
            }
            case HOSTILE_HEADERS -> {
                some(5).forEach(_ -> draft.headers.add(any(HEADERS)));
                draft.headers.add(any(HEADERS));
            }
            case DEEP_JSON ->
                json(
                        draft,
                        any(List.of(
                                "[".repeat(5000),
                                "{\"a\":".repeat(2000),
                                "{\"values\":" + "[".repeat(900) + "]".repeat(900) + "}")));
            case ODD_JSON ->
                json(
                        draft,
                        any(BODIES.stream()
                                .filter(body -> body.startsWith("{") || body.length() < 5)
                                .toList()));
            case THOUSAND_PARAMETERS ->
                put(
                        draft,
                        IntStream.range(0, 1500)
                                .mapToObj(n -> "p" + n + "=" + n)
                                .collect(Collectors.joining("&")));
        }
        return draft.text();
    }

    private void mix(Draft draft, List<String> parameters) {
        var names = Stream.concat(parameters.stream(), NAMES.stream()).toList();
        draft.query = fields(some(3), names, VALUES);
        draft.body = draft.method.equals("GET") && random.nextInt(8) > 0
                ? ""
                : random.nextInt(4) == 0 ? fields(some(6), names, VALUES) : any(BODIES);
        some(3).forEach(_ -> draft.headers.add(any(HEADERS)));
        if (!draft.body.isEmpty() || random.nextBoolean()) {
            draft.type = type(draft.body);
        }
    }

    /** Where the handler looks for them: in the address, or in the form. */
    private static void put(Draft draft, String fields) {
        if (draft.method.equals("GET") && fields.length() < 6_000) {
            draft.query = fields;
        } else {
            draft.body = fields;
            draft.type = "application/x-www-form-urlencoded";
        }
    }

    private void big(Draft draft, String name) {
        switch (random.nextInt(3)) {
            case 0 -> put(draft, name + "=" + MEGABYTE);
            case 1 -> json(draft, "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":\"" + MEGABYTE + "\"}}");
            default -> {
                draft.type = "multipart/form-data; boundary=x";
                draft.body = "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + MEGABYTE
                        + "\r\n--x--\r\n";
            }
        }
    }

    private static void json(Draft draft, String text) {
        draft.type = "application/json";
        draft.body = text;
    }

    /** One field for each element of {@code as}, which is a name of {@code names} or else stands for any of them. */
    private String fields(Stream<?> as, List<String> names, List<String> values) {
        return as.map(one -> (names.contains(one) ? one : any(names)) + "=" + any(values))
                .collect(Collectors.joining("&"));
    }

    /** @param sane how many of its places are as they should be for each that is not */
    private String path(String pattern, int sane) {
        return Pattern.compile("\\{(\\w+)}").matcher(pattern).replaceAll(place -> {
            var value = switch (place.group(1)) {
                case "id" -> known.getFirst();
                case "item" -> known.getLast();
                default -> any(VALUES);
            };
            return Matcher.quoteReplacement(random.nextInt(sane + 1) == 0 || sane == 1 ? any(VALUES) : value);
        });
    }

    /** Mostly the one that fits, so that more than the first check is reached. */
    private String type(String body) {
        if (random.nextInt(3) == 0) {
            return any(TYPES);
        }
        return body.startsWith("--x")
                ? "multipart/form-data; boundary=x"
                : body.startsWith("{") || body.startsWith("[")
                        ? "application/json"
                        : "application/x-www-form-urlencoded";
    }

    private Stream<Integer> some(int most) {
        return IntStream.range(0, random.nextInt(most + 1)).boxed();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
