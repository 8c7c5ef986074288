package mx.andamio.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that no browser of ours sends, as bytes of HTTP. */
final class OddRequests {

    /** Percent-encoded where they must be; some cannot be, and go as they are. */
    private static final List<String> VALUES = Stream.concat(
                    Stream.of(
                            "%00",
                            "a%00b",
                            "%FF",
                            "%C0%AF",
                            "%ED%A0%80",
                            "%",
                            "%zz",
                            "..",
                            "%2e%2e%2f",
                            "%2F",
                            ";a=b",
                            "",
                            "%0d%0aX:1",
                            "+",
                            "&&",
                            "=",
                            "a".repeat(6000),
                            "%F0%9F%98%80".repeat(200)),
                    """
                    0
                    -1
                    1
                    500
                    501
                    2147483647
                    2147483648
                    -2147483648
                    9223372036854775807
                    -9223372036854775808
                    99999999999999999999999
                    1e9
                    0x10
                    NaN
                    1.5
                    null
                    true
                    ' or 1=1 --
                    " onload="x
                    <script>x</script>
                    {x}
                    ${7*7}
                    \u202Etxt
                    \uFEFF
                    ñandú
                    2026-02-30
                    2026-01-31
                    +999999999-12-31
                    -999999999-01-01
                    9999-12-31
                    39
                    AG
                    HCT
                    OOAD
                    UMAE
                    registered
                    []
                    {"a":1}
                    paper.empty:a
                    %
                    _
                    \\
                    00000000-0000-4000-8000-000000000000
                    0-0-0-0-0
                    accept
                    amend
                    reopen
                    ADMIN""".lines().map(OddRequests::encoded))
            .toList();

    private static final List<String> NAMES = List.of("""
            page size q type region parent on al estado state organ antes verificar fallo salio espera recibidos
            repetidos rechazado command _csrf user name role password decision version values value deadline
            kind file anio organo from to covers why open placement %00 a%5B%5D %FF""".split("\\s+"));

    private static final List<String> HEADERS = """
            Accept: image/png
            Accept: */*;q=x
            Accept:
            Accept: text/html
            Accept: application/json
            Accept-Language: xx-invalid-\u00ff
            Idempotency-Key: x
            Idempotency-Key: 00000000-0000-4000-8000-000000000000
            X-Forwarded-For: no es una dirección
            X-Forwarded-For: 10.0.0.1, ::1, ,
            X-Forwarded-Proto: gopher
            X-Forwarded-Port: x
            X-Forwarded-Host: a b
            Range: bytes=5-1
            If-None-Match: \"
            Origin: null
            X-Requested-With: andamio
            Cookie: SESSION=%00; SESSION=a; \u0001
            Content-Encoding: gzip
            If-Modified-Since: ayer
            X-HTTP-Method-Override: DELETE
            Expect: 100-continue""".lines().toList();

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-7",
            "*/*",
            "x",
            "");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"\"",
            "{\"decision\":null}",
            "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":null}}",
            "{\"decision\":\"amend\",\"version\":0,\"values\":{\"\\u0000\":\"\\u0000\",\"value\":\"\\ud800\"}}",
            "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":\"1e999999999\",\"deadline\":\"+999999999-12-31\"}}",
            "{\"decision\":\"accept\",\"version\":99999999999}",
            "{\"decision\":\"accept\",\"version\":-1}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "\u0000\u00ff\u00fe",
            "decision=accept&version=x",
            "--x\r\n\r\nx\r\n--x--\r\n",
            "--x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u0000a\"\r\n\r\nhola\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\u00ff\u0000\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nBolet\u00edn de prueba.\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"command\"\r\n\r\n\u0000\r\n--x--\r\n",
            "a".repeat(1_000_000));

    private final Random random;
    private final String token;
    private final List<String> known;

    /** @param known a paper and a finding of it that are there, so that requests get past the first check */
    OddRequests(Random random, String token, List<String> known) {
        this.random = random;
        this.token = token;
        this.known = known;
    }

    String to(String route) {
        var parts = route.split(" ", 2);
        var path = Pattern.compile("\\{(\\w+)}").matcher(parts[1]).replaceAll(place -> place(place.group(1)));
        var query = some(3).map(_ -> any(NAMES) + "=" + any(VALUES)).collect(Collectors.joining("&"));
        var body = parts[0].equals("GET") && random.nextInt(8) > 0 ? "" : body();
        var head = new StringBuilder(parts[0] + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
        if (random.nextInt(10) > 0) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        some(3).forEach(_ -> head.append(any(HEADERS)).append("\r\n"));
        if (!body.isEmpty() || random.nextBoolean()) {
            head.append("Content-Type: ").append(type(body)).append("\r\n");
        }
        return head.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private String place(String name) {
        var value = switch (name) {
            case "id" -> known.getFirst();
            case "item" -> known.getLast();
            default -> any(VALUES);
        };
        return Matcher.quoteReplacement(random.nextInt(3) == 0 ? any(VALUES) : value);
    }

    private String body() {
        return random.nextInt(4) == 0
                ? some(6).map(_ -> any(NAMES) + "=" + any(VALUES)).collect(Collectors.joining("&"))
                : any(BODIES);
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
