package mx.andamio.requests.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.requests.UpdateRequest;
import org.springframework.stereotype.Component;

/** What posts are called, and offices that act for none. */
@Component
class PostNames {

    private final Directory directory;
    private final Pages pages;

    PostNames(Directory directory, Pages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    String of(String code) {
        return directory.post(code).map(OrganPost::name).orElseGet(() -> office(code));
    }

    private String office(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .map(role -> pages.words().text("role." + role.name()))
                .findFirst()
                .orElse(code);
    }

    /** Names of all that these requests speak of, by code. */
    Map<String, String> of(Collection<UpdateRequest> requests) {
        var posts = directory.postNames();
        var names = new HashMap<String, String>();
        requests.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.post(), one.askedAs()),
                        one.steps().stream().map(UpdateRequest.Taken::post).filter(Objects::nonNull)))
                .distinct()
                .forEach(code -> names.put(code, posts.containsKey(code) ? posts.get(code) : office(code)));
        return names;
    }
}
