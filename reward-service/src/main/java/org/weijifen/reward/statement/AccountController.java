package org.weijifen.reward.statement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.reward.account.UseBenefit;
import org.weijifen.reward.benefit.BenefitView;
import org.weijifen.reward.tier.CertificateView;
import org.weijifen.scheme.Roles;

/** Accounts for the volunteer and for the association; for everybody else they do not exist. */
@RestController
@RequestMapping("/api/v1/accounts/{volunteerId}")
public class AccountController {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private final ReadAccounts accounts;
    private final UseBenefit useBenefit;
    private final Acts acts;
    private final Clocks clocks;

    public AccountController(
            ReadAccounts accounts, UseBenefit useBenefit, Acts acts, Clocks clocks) {
        this.accounts = accounts;
        this.useBenefit = useBenefit;
        this.acts = acts;
        this.clocks = clocks;
    }

    /** Totals, star and years; zeros where nothing is known yet. */
    @GetMapping
    AccountView account(Caller caller, @PathVariable String volunteerId) {
        return AccountView.of(accounts.account(AccountAccess.visible(caller, volunteerId)));
    }

    /** What counted and what did not, over the months from..to (both inclusive, optional). */
    @GetMapping("/entries")
    ResponseEntity<Page.Body<EntryView>> entries(
            Caller caller,
            @PathVariable String volunteerId,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            PageRequest page,
            HttpServletRequest request) {
        String id = AccountAccess.visible(caller, volunteerId);
        var query =
                new ReadAccounts.EntryQuery(
                        month(from, "from"), month(to, "to"), page.afterId(), page.fetch());
        return Page.of(page, accounts.entries(id, query), EntryView::id).answer(request);
    }

    /** All annual benefits, in order of year and kind: two a year at most. */
    @GetMapping("/benefits")
    Page.Body<BenefitView> benefits(Caller caller, @PathVariable String volunteerId) {
        return new Page.Body<>(
                accounts.account(AccountAccess.visible(caller, volunteerId)).benefits().stream()
                        .map(b -> BenefitView.of(b, clocks.now()))
                        .toList());
    }

    /** All certificates, oldest first. */
    @GetMapping("/certificates")
    Page.Body<CertificateView> certificates(Caller caller, @PathVariable String volunteerId) {
        return new Page.Body<>(
                accounts.account(AccountAccess.visible(caller, volunteerId)).certificates().stream()
                        .map(CertificateView::of)
                        .toList());
    }

    /** Marks a benefit as used. */
    @PostMapping("/benefits/{benefitId}/use")
    ResponseEntity<String> use(
            Caller caller,
            @PathVariable String volunteerId,
            @PathVariable String benefitId,
            IdempotencyKey key) {
        var act = acts.of(caller, Roles.ASSOCIATION, "benefit.use", key);
        PublicIds.require(volunteerId, "path:volunteerId");
        PublicIds.require(benefitId, "path:benefitId");
        return Answers.ok(useBenefit.use(volunteerId, benefitId, act));
    }

    private static @Nullable String month(@Nullable String value, String name) {
        if (value == null || MONTH.matcher(value).matches()) {
            return value;
        }
        String detail = "A month is written yyyy-mm, such as 2026-03.";
        throw new RefusedException(
                new Refusal(
                        Refusal.Kind.INVALID,
                        "INVALID_MONTH",
                        detail,
                        "月份格式为 yyyy-mm，例如 2026-03。",
                        List.of(new Refusal.FieldError("query:" + name, "INVALID_MONTH", detail))));
    }
}
