package mx.andamio.requests.mail;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PostAddresses;
import mx.andamio.identity.Account;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.mail.Letter;
import mx.andamio.mail.Letters;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.requests.Notices;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequest.Taken;
import org.springframework.stereotype.Component;

/** Writes notices in the transaction of what they tell of, where mail is set up; nothing where it is not. Addresses are those of accounts. No notice holds a one-use link. */
@Component
class Outbox implements Notices {

    private final Letters letters;
    private final Accounts accounts;
    private final PostAddresses addresses;
    private final Directory directory;
    private final Commitments commitments;
    private final Pages pages;

    Outbox(
            Letters letters,
            Accounts accounts,
            PostAddresses addresses,
            Directory directory,
            Commitments commitments,
            Pages pages) {
        this.letters = letters;
        this.accounts = accounts;
        this.addresses = addresses;
        this.directory = directory;
        this.commitments = commitments;
        this.pages = pages;
    }

    @Override
    public void asked(String post, List<UpdateRequest> requests) {
        if (!letters.areSent()) {
            return;
        }
        var w = words();
        var first = requests.getFirst();
        write(
                addresses.now().of(post),
                w.text("mail.asked", requests.size(), w.shortDate(first.due())),
                w.text(
                        "mail.asked_body",
                        requests.size(),
                        name(post),
                        w.longDate(first.due()),
                        list(requests.stream().map(UpdateRequest::commitment).toList()),
                        first.message(),
                        letters.installation() + "/mis-compromisos"));
    }

    @Override
    public void agreed(String post, Told session, List<CommitmentId> owed) {
        if (!letters.areSent()) {
            return;
        }
        var w = words();
        write(
                addresses.now().of(post),
                w.text("mail.agreed", owed.size(), session.name()),
                w.text(
                        "mail.agreed_body",
                        owed.size(),
                        session.name(),
                        w.longDate(session.on()),
                        name(post),
                        owed.stream().map(one -> "- " + agreed(one, w)).collect(Collectors.joining("\n")),
                        letters.installation() + "/mis-compromisos",
                        letters.installation() + session.link()));
    }

    private String agreed(CommitmentId id, Words w) {
        var signed = commitments
                .commitment(id)
                .filter(one -> one.state().stage().isSignedAndOpen())
                .isPresent();
        return signed ? text(id) : w.text("mail.agreed_draft", text(id));
    }

    private String list(List<CommitmentId> owed) {
        return owed.stream().map(one -> "- " + text(one)).collect(Collectors.joining("\n"));
    }

    @Override
    public void passedOn(UpdateRequest request, Taken step) {
        if (!letters.areSent()) {
            return;
        }
        var w = words();
        var post = step.post();
        write(
                those(account -> post == null ? account.role() == Role.SECRETARIAT : post.equals(account.post())),
                w.text("mail.step." + step.kind().name(), text(request)),
                w.text(
                        "mail.step_body",
                        text(request),
                        name(request.post()),
                        w.longDate(request.askedOn()),
                        w.longDate(request.due()),
                        letters.installation() + "/compromisos/" + request.commitment()));
    }

    private Words words() {
        return pages.words().in(Words.SPANISH);
    }

    private String text(UpdateRequest request) {
        return text(request.commitment());
    }

    private String text(CommitmentId id) {
        return commitments.commitment(id).map(one -> one.terms().text()).orElse("");
    }

    private String name(String post) {
        return directory.post(post).map(OrganPost::name).orElse(post);
    }

    private void write(List<String> to, String subject, String body) {
        to.forEach(one -> letters.write(Letter.of(one, subject, body)));
    }

    private List<String> those(Predicate<Account> whose) {
        return accounts.all().stream()
                .filter(account -> account.disabledAt() == null)
                .filter(whose)
                .map(Account::mail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
