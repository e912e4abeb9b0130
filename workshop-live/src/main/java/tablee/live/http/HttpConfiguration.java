package tablee.live.http;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tablee.live.access.Doorkeeper;
import tablee.live.network.Origins;
import tablee.live.wire.Json;

@Configuration(proxyBeanMethods = false)
@Import(Errors.class)
class HttpConfiguration implements WebMvcConfigurer {

  private final Doorkeeper doorkeeper;

  HttpConfiguration(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Arguments(doorkeeper));
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.MAPPER));
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return first(new FilterRegistrationBean<>(new SecurityHeaders()), 0);
  }

  @Bean
  FilterRegistrationBean<OriginCheck> originCheck(Origins origins) {
    return first(new FilterRegistrationBean<>(new OriginCheck(origins)), 1);
  }

  private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(
    FilterRegistrationBean<F> filter,
    int place
  ) {
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return filter;
  }
}
