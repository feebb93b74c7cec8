package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.SanctionCommand.Publish;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.blacklist.sanction.RulingAct.Kind;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.PolicyVersion.MonthRange;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** The decision to publish, one of its own (domain.md V8). Pure. */
final class PublishRules {
    private PublishRules() {}

    /**
     * @throws RefusedException CONFLICT during a stay or a second time, UNPROCESSABLE where the
     *     policy does not allow it
     */
    static Ruling publish(
            CaseFile file,
            Ruling ruling,
            Publish publish,
            Instant now,
            String by,
            SchemePolicy policy) {
        if (RulingActs.isStayed(ruling)) {
            throw new RefusedException(SanctionRefusals.stayed());
        }
        String body = publish.body();
        boolean own = body == null || body.equals(file.subject().id());
        Ruling one = own ? ruling : bodyOf(ruling, body).ruling();
        if (one.publication() != null) {
            throw new RefusedException(SanctionRefusals.alreadyPublished());
        }
        if (one.wasReversed()) {
            throw new RefusedException(SanctionRefusals.nothingStands());
        }
        check(
                publish.order(),
                own ? file.subject().kind() : kindOf(ruling, body),
                one.severity(),
                SchemeCalendar.dateOf(one.decidedAt()),
                SchemeCalendar.dateOf(now),
                policy.at(one.effectiveAt()),
                "");
        var act =
                new RulingAct(
                        Kind.PUBLICATION,
                        now,
                        by,
                        publish.reason(),
                        null,
                        null,
                        body == null ? null : java.util.List.of(body));
        return (own
                        ? ruling.publishedBy(publish.order())
                        : ruling.changeNamed(
                                java.util.List.of(body), r -> r.publishedBy(publish.order())))
                .with(act);
    }

    private static NamedBody bodyOf(Ruling ruling, @Nullable String body) {
        for (NamedBody named : ruling.namedBodies()) {
            if (named.organizationId().equals(body)) {
                return named;
            }
        }
        throw new RefusedException(
                CaseRefusals.unprocessable(
                        "/organizationId",
                        "NOT_IN_DECISION",
                        "The decision does not name this body.",
                        "决定未列明该主体。"));
    }

    private static SubjectKind kindOf(Ruling ruling, @Nullable String body) {
        SubjectKind kind = bodyOf(ruling, body).kind();
        if (kind == null) {
            throw new RefusedException(SanctionRefusals.kindUnknown());
        }
        return kind;
    }

    /**
     * Lengths count from the date of the decision document.
     *
     * @param prefix of the fields' pointers
     */
    static void check(
            PublicationOrder order,
            SubjectKind kind,
            Severity severity,
            LocalDate decidedOn,
            LocalDate today,
            PolicyVersion version,
            String prefix) {
        require(
                version.publish().getOrDefault(kind.name(), false),
                prefix.isEmpty() ? "/from" : prefix,
                "NOT_PUBLISHED",
                "The policy does not publish sanctions on this kind of subject.",
                "现行政策不公开此类主体的失信信息。");
        MonthRange months =
                Objects.requireNonNull(
                        version.publicationMonths().get(severity.name()), "every severity");
        require(
                !order.from().isBefore(today),
                prefix + "/from",
                "PUBLISHED_BEFORE_DECISION",
                "A publication begins on the date of its decision or later.",
                "公开曝光不得早于决定之日。");
        require(
                order.until().isAfter(order.from())
                        && !order.until().isBefore(decidedOn.plusMonths(months.least()))
                        && !order.until().isAfter(decidedOn.plusMonths(months.most())),
                prefix + "/until",
                "PUBLICATION_LENGTH",
                "At severity "
                        + severity
                        + " a publication ends "
                        + months.least()
                        + " to "
                        + months.most()
                        + " months after the date of the decision document.",
                "该严重程度的公开期限为决定文书之日起 " + months.least() + " 至 " + months.most() + " 个月。");
        require(
                severity != Severity.LIGHT || order.necessity() != null,
                prefix + "/necessity",
                "NECESSITY",
                "A light violation is published only for a stated necessity.",
                "轻微失信原则上不公开，确需公开的须说明必要性。");
    }
}
