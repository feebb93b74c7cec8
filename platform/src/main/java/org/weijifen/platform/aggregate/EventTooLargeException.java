package org.weijifen.platform.aggregate;

/**
 * A change would need an event larger than the log takes; the command is refused (413), a fact is
 * parked.
 */
class EventTooLargeException extends RuntimeException {
    EventTooLargeException(String type, int bytes) {
        super(type + " would have " + bytes + " bytes");
    }

    static Refusal refusal() {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "TOO_LARGE",
                "This change is too large for one message. Split the list and send the parts one after the other.",
                "本次变更过大，请拆分名单后分批提交。");
    }
}
