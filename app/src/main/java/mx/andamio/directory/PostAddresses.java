package mx.andamio.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import org.springframework.stereotype.Component;

/** Mail addresses by which posts are reached: of the accounts that act for them, and of the liaisons of their organs, who keep an office's calendar. */
@Component
public class PostAddresses {

    private final Accounts accounts;
    private final Directory directory;

    PostAddresses(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** As they are now, for as many posts as are asked. */
    public Known now() {
        var byPost = new HashMap<String, Set<String>>();
        var ofLiaisons = new HashMap<String, Set<String>>();
        for (var account : accounts.all()) {
            var mail = account.mail();
            var post = account.post();
            if (mail != null && post != null && account.disabledAt() == null) {
                byPost.computeIfAbsent(post, _ -> new TreeSet<>()).add(mail);
                if (account.role() == Role.LIAISON) {
                    directory
                            .post(post)
                            .ifPresent(one -> ofLiaisons
                                    .computeIfAbsent(one.organ(), _ -> new TreeSet<>())
                                    .add(mail));
                }
            }
        }
        return new Known(directory, byPost, ofLiaisons);
    }

    /** Addresses at a moment. */
    public static final class Known {

        private final Directory directory;
        private final Map<String, Set<String>> byPost;
        private final Map<String, Set<String>> ofLiaisons;

        private Known(Directory directory, Map<String, Set<String>> byPost, Map<String, Set<String>> ofLiaisons) {
            this.directory = directory;
            this.byPost = byPost;
            this.ofLiaisons = ofLiaisons;
        }

        /** None where nobody is reached. */
        public List<String> of(String post) {
            var found = new TreeSet<>(byPost.getOrDefault(post, Set.of()));
            directory.post(post).map(OrganPost::organ).map(ofLiaisons::get).ifPresent(found::addAll);
            return List.copyOf(found);
        }
    }
}
