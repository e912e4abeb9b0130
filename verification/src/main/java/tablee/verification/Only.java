package tablee.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a suite that its caller wants to see, as {@code --only=NAME[,NAME]}. */
public final class Only {

  private static final String OPTION = "--only=";

  private Only() {}

  /** Empty for all of them. */
  public static Set<String> of(List<String> arguments) {
    return arguments
      .stream()
      .filter(argument -> argument.startsWith(OPTION))
      .flatMap(argument -> Stream.of(argument.substring(OPTION.length()).split(",", -1)))
      .collect(Collectors.toUnmodifiableSet());
  }
}
