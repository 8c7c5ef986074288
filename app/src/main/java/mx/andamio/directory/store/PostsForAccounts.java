package mx.andamio.directory.store;

import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.directory.Directory;
import mx.andamio.identity.KnownPosts;
import org.springframework.stereotype.Component;

@Component
class PostsForAccounts implements KnownPosts {

    private final Directory directory;

    PostsForAccounts(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        directory.posts().forEach(post -> names.put(post.code(), post.name()));
        return names;
    }
}
