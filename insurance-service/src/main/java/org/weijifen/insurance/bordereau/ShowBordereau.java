package org.weijifen.insurance.bordereau;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Bundle;
import org.weijifen.bordereau.EntrySigner;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.Row;
import org.weijifen.insurance.bordereau.InsuredList.Terms;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/** Shows the sealed list of one activity to whom it concerns. */
public final class ShowBordereau {
    private final AggregateRuntime runtime;
    private final Aggregate<InsuredList> lists;
    private final PublishedKeys keys;
    private final EntrySigner heads;

    /**
     * @param keys that sign and that ever signed
     * @param heads signs what shows which entry is the last
     */
    public ShowBordereau(
            AggregateRuntime runtime,
            Aggregate<InsuredList> lists,
            PublishedKeys keys,
            EntrySigner heads) {
        this.runtime = runtime;
        this.lists = lists;
        this.keys = keys;
        this.heads = heads;
    }

    /**
     * A sealed list.
     *
     * @param rows how everybody who ever was on it stands now
     * @param headAt time of the bundle's head
     */
    public record Sealed(Bundle bundle, Map<String, Row> rows, Instant headAt) {

        /** Changes with each entry, and only then. */
        public String hash() {
            return bundle.entries().getLast().hash();
        }
    }

    /**
     * The list with a head for the insurer whom it concerns last among those that the caller may
     * see for.
     *
     * @param insurers whose lists the caller may see
     * @param now from when the head may be shown, for {@link Head#VALID}
     * @throws RefusedException NOT_FOUND: there is no such list, or not yet, or not for the caller
     */
    public Sealed show(String activityId, Predicate<String> insurers, Instant now) {
        InsuredList list = runtime.load(lists, List.of(activityId)).get(activityId);
        String audience =
                list == null
                        ? null
                        : concerned(list).filter(insurers).reduce((_, last) -> last).orElse(null);
        if (list == null || audience == null) {
            throw new RefusedException(unknown());
        }
        if (!list.sealed()) {
            throw new RefusedException(notYet(list.terms()));
        }
        String head = Head.of(list.entries().getLast(), audience, now).signed(heads);
        var bundle = Bundle.of(activityId, list.entries(), head, keys);
        return new Sealed(bundle, list.rows(), now);
    }

    public PublishedKeys keys() {
        return keys;
    }

    /** Who is to insure now, and whoever insured at the seal or since: the last entry's last. */
    private static Stream<String> concerned(InsuredList list) {
        Terms terms = list.terms();
        return Stream.concat(
                Stream.ofNullable(terms).map(t -> t.policy().insurerId()),
                list.entries().stream().map(entry -> entry.statement().insurerId()));
    }

    private static Refusal unknown() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "BORDEREAU_NOT_FOUND",
                "There is no list of the insured of this activity that you may see. It is made at the"
                        + " cut-off, the activity's earliest scheduled start: check the activity's"
                        + " id, or come back after its start.",
                "未找到您有权查看的该活动承保名单。名单在报送截止时间（活动最早的预定开始时间）封存，" + "请核对活动编号，或在活动开始后再查询。");
    }

    private static Refusal notYet(@Nullable Terms terms) {
        String when = terms == null || terms.from() == null ? "?" : terms.from().toString();
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "BORDEREAU_NOT_SEALED",
                "The list of this activity is not sealed yet. It is sealed at the cut-off, the"
                        + " earliest scheduled start; cover begins "
                        + when
                        + ".",
                "该活动的承保名单尚未封存。名单在报送截止时间（最早的预定开始时间）封存；承保开始时间：" + when + "。");
    }
}
