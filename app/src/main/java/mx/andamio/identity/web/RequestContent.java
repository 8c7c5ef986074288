package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import mx.andamio.register.Sha256;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a request asks, the same whenever the same is asked: its address, its form and its files. A JSON body is not in it: who reads
 * the body adds it with {@link mx.andamio.register.Command#asking}.
 */
final class RequestContent {

    /** The name of the command and the proof of the form ask nothing; a password's plain hash could be guessed. */
    private static final Set<String> LEFT_OUT = Set.of("command", "_csrf", "password");

    private RequestContent() {}

    static String of(HttpServletRequest request) {
        var content = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!LEFT_OUT.contains(name)) {
                content.append('\n').append(name).append('=').append(Arrays.toString(values));
            }
        });
        var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (files != null) {
            files.getMultiFileMap()
                    .values()
                    .forEach(list -> list.forEach(file -> content.append('\n')
                            .append(file.getOriginalFilename())
                            .append(' ')
                            .append(hash(file))));
        }
        return content.toString();
    }

    private static String hash(MultipartFile file) {
        try {
            return HexFormat.of().formatHex(Sha256.of(file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
