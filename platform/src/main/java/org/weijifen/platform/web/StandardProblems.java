package org.weijifen.platform.web;

import org.springframework.http.ProblemDetail;

/**
 * Problem documents for what the protocol itself refuses, shared by handlers, filters and the
 * container's error page.
 */
public final class StandardProblems {
    private StandardProblems() {}

    public static ProblemDetail unauthorized() {
        return Problems.of(
                401,
                "UNAUTHORIZED",
                "A valid bearer token is needed: get a new one and repeat the request.",
                "需要有效的访问令牌，请重新获取后再试。");
    }

    public static ProblemDetail forbidden() {
        return Problems.of(
                403, "FORBIDDEN", "Your role does not allow this request.", "您的角色无权执行此操作。");
    }

    public static ProblemDetail tooLarge(long limitBytes) {
        return Problems.of(
                413,
                "BODY_TOO_LARGE",
                "The body may have at most " + limitBytes + " bytes: send it in smaller parts.",
                "请求内容不得超过 " + limitBytes + " 字节，请分批提交。");
    }

    public static ProblemDetail unavailable() {
        return Problems.of(
                503,
                "UNAVAILABLE",
                "A part of the system does not answer just now. Repeat the same request, with the same"
                        + " Idempotency-Key, a little later.",
                "系统暂时无法响应，请稍后使用同一 Idempotency-Key 重试。");
    }

    public static ProblemDetail internal(String errorId) {
        var problem =
                Problems.of(
                        500,
                        "INTERNAL",
                        "Something went wrong on our side. Tell the operators the number "
                                + errorId
                                + ".",
                        "系统内部错误，请将编号 " + errorId + " 告知运维人员。");
        problem.setProperty("errorId", errorId);
        return problem;
    }

    /** For a status that only the container or the framework knows the reason of. */
    public static ProblemDetail ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthorized();
            case 403 -> forbidden();
            case 404 ->
                    Problems.of(404, "NOT_FOUND", "There is nothing at this address.", "该地址不存在。");
            case 405 ->
                    Problems.of(
                            405,
                            "METHOD_NOT_ALLOWED",
                            "This address does not take that method: see the Allow header.",
                            "该地址不支持此请求方法，请参见 Allow 响应头。");
            case 406 ->
                    Problems.of(
                            406,
                            "NOT_ACCEPTABLE",
                            "None of the formats in the Accept header can be produced.",
                            "无法提供 Accept 请求头所要求的格式。");
            case 413 -> Problems.of(413, "BODY_TOO_LARGE", "The body is too large.", "请求内容过大。");
            case 415 ->
                    Problems.of(
                            415,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "The body's Content-Type is not understood here: send application/json.",
                            "不支持该内容类型，请使用 application/json。");
            case 503 -> unavailable();
            default ->
                    status >= 500
                            ? Problems.of(
                                    status,
                                    "INTERNAL",
                                    "Something went wrong on our side.",
                                    "系统内部错误。")
                            : Problems.of(
                                    status,
                                    "BAD_REQUEST",
                                    "The request cannot be understood as it stands.",
                                    "无法理解该请求。");
        };
    }
}
