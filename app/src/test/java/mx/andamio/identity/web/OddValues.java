package mx.andamio.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What requests that no browser of ours sends are made of. */
final class OddValues {

    static final String MEGABYTE = "a".repeat(1_000_000);

    static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO", "get");

    static final List<String> DATES = List.of(
            "2026-02-30",
            "0000-00-00",
            "-1",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "10000-01-01",
            "31%2F12%2F2026");

    static final List<String> LETTERS = Stream.of(
                    "\u202Etxt.exe",
                    "\u2066a\u2069",
                    "\u200B",
                    "e\u0301".repeat(50),
                    "\uFEFF",
                    "\uFFFE",
                    "\uD83D\uDE00".repeat(300))
            .map(OddValues::encoded)
            .toList();

    static final List<String> BROKEN =
            List.of("%00", "a%00b", "%FF", "%C0%AF", "%ED%A0%80", "%", "%zz", "\u00ff\u00fe");

    static final List<String> COOKIES = List.of(
            "SESSION=%00; SESSION=a; \u0001",
            "SESSION=" + "A".repeat(4000),
            "SESSION=' or 1=1 --; andamio_lang=xx",
            "andamio_lang=\u00ff; =; ;;;",
            "SESSION=AAAA; SESSION=BBBB; $Version=1; $Path=/",
            "andamio_lang=en%00; andamio_lang=<script>");

    /** Percent-encoded where they must be; some cannot be, and go as they are. */
    static final List<String> VALUES = Stream.concat(
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
                    ADMIN""".lines().map(OddValues::encoded))
            .toList();

    /** Of no handler, or of any: page and size, what every form carries, and names that are none. */
    static final List<String> NAMES = List.of("page", "size", "command", "_csrf", "%00", "a%5B%5D", "%FF");

    static final List<String> HEADERS = """
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
            Content-Encoding: gzip
            If-Modified-Since: ayer
            X-HTTP-Method-Override: DELETE
            Expect: 100-continue""".lines().toList();

    static final List<String> TYPES = List.of(
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

    static final List<String> BODIES = List.of(
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

    private OddValues() {}

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
