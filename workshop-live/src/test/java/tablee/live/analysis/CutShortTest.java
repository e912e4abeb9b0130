package tablee.live.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tablee.live.wire.Lang;
import tablee.messages.Rejection;
import tablee.messages.analysis.CsvPart;
import tablee.messages.analysis.ExportRows;
import tablee.messages.analysis.Question;
import tablee.messages.analysis.Questions;
import tablee.messages.analysis.ReadingScope;

/** A file whose second part cannot be had. */
class CutShortTest {

  /** Not marked as a configuration, so that the whole application does not find it among its own. */
  @ImportAutoConfiguration({
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
  })
  @Import({ AnalysisController.class })
  static class Application implements WebMvcConfigurer {

    @Bean
    Questions onePart() {
      return new Questions() {
        @Override
        public <A> A ask(Question<A> question) {
          if (question instanceof ExportRows part && part.after() == null) {
            return question.answer().cast(new CsvPart(1, "first part\r\n".repeat(5_000), "more"));
          }
          throw new Rejection.Unavailable().asException();
        }
      };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new Anybody());
    }
  }

  private static final class Anybody implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == ReadingScope.class || parameter.getParameterType() == Lang.class;
    }

    @Override
    public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders
    ) {
      return parameter.getParameterType() == Lang.class ? Lang.FR : new ReadingScope(Set.of(), Set.of());
    }
  }

  @Test
  void aFileThatIsCutShortDoesNotLookWhole() throws Exception {
    try (
      var application = new SpringApplicationBuilder(Application.class)
        .properties("server.port=0", "spring.config.name=none", "spring.main.banner-mode=off")
        .run();
      var client = HttpClient.newHttpClient()
    ) {
      var port = application.getEnvironment().getRequiredProperty("local.server.port");
      var request = HttpRequest.newBuilder(
        URI.create("http://localhost:" + port + "/api/analysis/rows.csv")
      ).build();

      var response = client.send(request, BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      try (var file = response.body()) {
        assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
      }
    }
  }
}
