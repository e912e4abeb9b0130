package tablee.live.pages;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the client that the build put under {@code static/}. Files under {@code assets/} have their content in their
 * name and are kept for ever; everything else is asked for again each time, and known by a hash of its content.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
      .addResourceHandler("/assets/**")
      .addResourceLocations("classpath:/static/assets/")
      .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
      .setUseLastModified(false);
    registry
      .addResourceHandler("/**")
      .addResourceLocations("classpath:/static/")
      .setCacheControl(CacheControl.noCache())
      .setUseLastModified(false)
      .setEtagGenerator(new ContentHash())
      .resourceChain(true)
      .addResolver(new ClientRoutes());
  }

  /** The client has addresses of its own; it finds its way once its page is there. */
  private static final class ClientRoutes extends PathResourceResolver {

    private static final Resource PAGE = new ClassPathResource("static/index.html");
    private static final Resource NO_CLIENT = new ClassPathResource("tablee/live/pages/no-client.html");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = super.getResource(path, location);
      if (file != null || isNoPage(path)) {
        return file;
      }
      return PAGE.exists() ? PAGE : NO_CLIENT;
    }

    private static boolean isNoPage(String path) {
      return (
        path.startsWith("api/") ||
        path.startsWith("live/") ||
        path.startsWith("actuator/") ||
        path.substring(path.lastIndexOf('/') + 1).contains(".")
      );
    }
  }
}
