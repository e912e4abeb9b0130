package tablee.live.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tablee.live.access.Bearer;
import tablee.live.access.Doorkeeper;
import tablee.live.command.Args;
import tablee.live.wire.Json;
import tablee.live.wire.Lang;
import tablee.messages.Rejection;
import tablee.messages.analysis.ReadingScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a controller's method can ask for: a {@link Bearer}, a {@link ReadingScope}, the body's {@link Args}, the
 * {@link Lang} to answer in.
 */
final class Arguments implements HandlerMethodArgumentResolver {

  private static final int LARGEST_BODY = 64 * 1024;

  private final Doorkeeper doorkeeper;

  Arguments(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Bearer.class || type == ReadingScope.class || type == Args.class || type == Lang.class;
  }

  @Override
  public Object resolveArgument(
    MethodParameter parameter,
    @Nullable ModelAndViewContainer container,
    NativeWebRequest web,
    @Nullable WebDataBinderFactory binders
  ) throws IOException {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("no request");
    }
    var type = parameter.getParameterType();
    if (type == Lang.class) {
      return Lang.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
    if (type == Args.class) {
      return args(request);
    }
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return type == Bearer.class
      ? doorkeeper.bearer(authorization).orElseThrow(TroubleException::tokenUnknown)
      : doorkeeper.readingScope(authorization).orElseThrow(TroubleException::tokenUnknown);
  }

  private static Args args(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw TroubleException.tooLarge();
    }
    try {
      if (Json.MAPPER.readTree(body) instanceof ObjectNode object) {
        return new Args(object);
      }
    } catch (JacksonException notJson) {
      // Answered below; what was sent is nobody's to see, not even in a log.
    }
    throw new Rejection.Malformed("body").asException();
  }
}
