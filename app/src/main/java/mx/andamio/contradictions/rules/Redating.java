package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.contradictions.Finding;
import mx.andamio.contradictions.Finding.Changed;
import mx.andamio.contradictions.Statement;

/**
 * A promise that papers date differently. Where later sources gave every date but the first, it was re-dated in the open; where none did,
 * two papers tell two dates in silence.
 */
final class Redating {

    private Redating() {}

    static Optional<Finding> of(List<Statement> statements) {
        var evidence = statements.stream().filter(Redating::isEvidence).toList();
        var papers = statements.stream().filter(one -> !isEvidence(one)).toList();
        return Comparison.between(papers, Comparison::differ).map(found -> {
            var first = found.statements().getFirst().said().value();
            var given = evidence.stream().map(one -> one.said().value()).collect(Collectors.toSet());
            var open = found.statements().stream()
                    .map(one -> one.said().value())
                    .anyMatch(value -> !value.equals(first) && !given.contains(value));
            return open
                    ? found
                    : new Changed(Stream.concat(found.statements().stream(), evidence.stream())
                            .toList());
        });
    }

    private static boolean isEvidence(Statement one) {
        return PromiseStatements.REDATED.equals(one.said().detail());
    }
}
