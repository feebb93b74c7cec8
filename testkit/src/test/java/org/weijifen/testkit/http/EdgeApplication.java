package org.weijifen.testkit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.rehearsal.RehearsalHooks;
import org.weijifen.platform.rehearsal.RehearsalWiring;
import org.weijifen.platform.security.SecurityWiring;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.platform.web.WebWiring;

/** A service of no domain at all, with one handler for each behaviour of the edge. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@Import({WebWiring.class, SecurityWiring.class, RehearsalWiring.class})
class EdgeApplication {

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name, int count) {
        Part {
            if (count < 0) {
                throw new RefusedException(
                        new Refusal(
                                Refusal.Kind.UNPROCESSABLE,
                                "NEGATIVE",
                                "Count from zero.",
                                "不能为负数。",
                                List.of(
                                        new Refusal.FieldError(
                                                "/count", "NEGATIVE", "Count from zero."))));
            }
            if (count > 99) {
                throw new IllegalArgumentException("count " + count);
            }
        }
    }

    record Thing(
            String title,
            Colour colour,
            Instant at,
            boolean ready,
            List<Part> parts,
            @Nullable String note) {}

    @RestController
    static class Things {
        @PostMapping("/api/v1/things")
        Map<String, String> create(@RequestBody Thing thing, IdempotencyKey key) {
            return Map.of("title", thing.title(), "key", key.key(), "bodyHash", key.bodyHash());
        }

        @PutMapping("/api/v1/things/{id}")
        String change(
                @PathVariable String id,
                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                @Nullable IdempotencyKey key) {
            PublicIds.require(id, "path:id");
            EntityTags.check(ifMatch, 7);
            return key == null ? "no key" : key.key();
        }

        @GetMapping("/api/v1/things")
        ResponseEntity<Page.Body<String>> list(PageRequest page, HttpServletRequest request) {
            String after = page.afterId() == null ? "" : page.afterId();
            List<String> loaded =
                    Stream.of("a", "b", "c", "d", "e")
                            .filter(id -> id.compareTo(after) > 0)
                            .limit(page.fetch())
                            .toList();
            return Page.of(page, loaded, id -> id).answer(request);
        }

        @GetMapping("/api/v1/me")
        Map<String, Object> me(Caller caller) {
            return Map.of(
                    "person",
                    caller.person(),
                    "roles",
                    caller.roles(),
                    "org",
                    "" + caller.organizationId());
        }

        @GetMapping("/api/v1/organizations/{id}/secret")
        String secret(@PathVariable String id, Caller caller) {
            caller.requireRole("recorder");
            caller.requireOrganization(id);
            return "ok";
        }

        @GetMapping("/api/v1/numbers")
        int number(@RequestParam int n) {
            return n;
        }

        @GetMapping("/api/v1/public/open")
        String open() {
            return "open";
        }

        @GetMapping("/api/v1/broken")
        String broken() {
            throw new IllegalStateException("the inside of the machine");
        }

        @GetMapping("/api/v1/away")
        String away() {
            throw new UnavailableException("database away", null);
        }
    }

    @Bean
    RehearsalHooks hooks() {
        return new RehearsalHooks() {
            private Instant now = Instant.parse("2026-01-01T00:00:00Z");

            @Override
            public void setNow(@Nullable Instant instant) {
                now = instant == null ? now : instant;
            }

            @Override
            public Instant now() {
                return now;
            }

            @Override
            public Pending pending() {
                return new Pending(1, 2, 3, 4, 5);
            }

            @Override
            public void sweep() {}
        };
    }
}
