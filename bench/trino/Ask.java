import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks a Trino without its driver and prints the first value of the answer: {@code java Ask.java http://127.0.0.1:18080 "select 1"}. Ends with 1 where there is none. */
final class Ask {

    private static final Pattern NEXT = Pattern.compile("\"nextUri\":\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"data\":\\[\\[\"?([^\"\\]]*)");
    private static final Pattern ERROR = Pattern.compile("\"message\":\"([^\"]+)\"");

    private Ask() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(URI.create(arguments[0] + "/v1/statement"))
                    .header("X-Trino-User", "andamio")
                    .POST(BodyPublishers.ofString(arguments[1]))
                    .build();
            while (true) {
                var answer = client.send(request, BodyHandlers.ofString()).body();
                var value = VALUE.matcher(answer);
                if (value.find()) {
                    System.out.println(value.group(1));
                }
                var error = ERROR.matcher(answer);
                if (error.find()) {
                    System.err.println(error.group(1));
                    System.exit(1);
                }
                var next = NEXT.matcher(answer);
                if (!next.find()) {
                    return;
                }
                request = HttpRequest.newBuilder(URI.create(next.group(1)))
                        .header("X-Trino-User", "andamio")
                        .build();
            }
        }
    }
}
