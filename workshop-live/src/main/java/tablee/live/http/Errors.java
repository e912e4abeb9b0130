package tablee.live.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tablee.live.wire.Frames;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.live.words.Wording;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** How errors look over HTTP. */
@RestControllerAdvice
class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(RejectedException refused, HttpServletRequest request) {
    return refusal(refused.rejection(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> trouble(TroubleException e, HttpServletRequest request) {
    return trouble(e.status(), e.trouble(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
    return refusal(new Rejection.Malformed(e.getParameterName()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    var cause = e.getMostSpecificCause();
    return refusal(
      cause instanceof RejectedException refused ? refused.rejection() : new Rejection.Malformed(e.getName()),
      request
    );
  }

  @ExceptionHandler
  ResponseEntity<Object> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return trouble(known.getStatusCode(), Trouble.NO_SUCH_ADDRESS, request);
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return trouble(HttpStatus.INTERNAL_SERVER_ERROR, Trouble.INTERNAL, request);
  }

  private static ResponseEntity<Object> refusal(Rejection rejection, HttpServletRequest request) {
    var message = Wording.in(lang(request)).say(rejection, null);
    var answer = ResponseEntity.status(status(rejection)).contentType(MediaType.APPLICATION_JSON);
    if (rejection.advice() == Rejection.Advice.RETRY) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.body(Frames.refusal(rejection, message));
  }

  private static ResponseEntity<Object> trouble(
    HttpStatusCode status,
    Trouble trouble,
    HttpServletRequest request
  ) {
    return ResponseEntity.status(status)
      .contentType(MediaType.APPLICATION_JSON)
      .body(Map.of("code", trouble.code(), "message", Wording.in(lang(request)).say(trouble)));
  }

  private static Lang lang(HttpServletRequest request) {
    return Lang.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static HttpStatus status(Rejection rejection) {
    return switch (rejection) {
      case
        Rejection.Malformed _,
        Rejection.TextMissing _,
        Rejection.TextTooLong _,
        Rejection.MethodUnsound _ -> HttpStatus.BAD_REQUEST;
      case Rejection.NotAllowed _, Rejection.NotYours _, Rejection.Removed _ -> HttpStatus.FORBIDDEN;
      case Rejection.NotFound _, Rejection.CodeUnknown _ -> HttpStatus.NOT_FOUND;
      case Rejection.TooFast _ -> HttpStatus.TOO_MANY_REQUESTS;
      case Rejection.Crowded _, Rejection.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.CONFLICT;
    };
  }
}
