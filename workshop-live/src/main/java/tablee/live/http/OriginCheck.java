package tablee.live.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tablee.live.network.Origins;
import tablee.live.wire.Json;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.live.words.Wording;

/** Turns away requests that change something and come from a page of another origin, or from none. */
final class OriginCheck extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

  private final Origins origins;

  OriginCheck(Origins origins) {
    this.origins = origins;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
    throws ServletException, IOException {
    if (
      HARMLESS.contains(request.getMethod()) ||
      origins.allow(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))
    ) {
      chain.doFilter(request, response);
      return;
    }
    var lang = Lang.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var trouble = Trouble.ORIGIN_REFUSED;
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
      .getOutputStream()
      .write(
        Json.MAPPER.writeValueAsBytes(
          Map.of("code", trouble.code(), "message", Wording.in(lang).say(trouble))
        )
      );
  }
}
