package tablee.live;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Tablee {

  private Tablee() {}

  public static void main(String[] args) {
    SpringApplication.run(Tablee.class, args);
  }
}
