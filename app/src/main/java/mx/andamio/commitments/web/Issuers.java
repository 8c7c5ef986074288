package mx.andamio.commitments.web;

import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;

/** Which post an instruction is of. */
final class Issuers {

    private Issuers() {}

    /** Code of the post for which the account acts; for who acts for none, of the one that reports to nobody; empty where there is none. */
    static String of(Asker who, Directory directory) {
        return who.actsFor()
                .orElseGet(() -> directory.posts().stream()
                        .filter(post -> post.reportsTo() == null)
                        .map(OrganPost::code)
                        .findFirst()
                        .orElse(""));
    }
}
