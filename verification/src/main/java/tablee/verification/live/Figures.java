package tablee.verification.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tablee.verification.Result;

/** What was found, by its key; a figure that could not be had is not a number. */
final class Figures {

  private static final List<String> ALWAYS = List.of(
    "p99_200",
    "p99_2000",
    "rate_200",
    "rate_vs_stomp",
    "rate_500x4",
    "deliveries_per_core",
    "bytes_per_conn"
  );

  private final Map<String, Double> found = new LinkedHashMap<>();
  private Account.Balance balance = Account.Balance.EVEN;

  void note(String key, double value) {
    found.put(key, value);
  }

  void add(Account.Balance more) {
    balance = balance.plus(more);
  }

  Account.Balance balance() {
    return balance;
  }

  Result result() {
    found.put("rate_vs_stomp", of("rate_200") / of("rate_stomp"));
    var result = new Result("live");
    ALWAYS.forEach(key -> result.with(key, of(key)));
    result
      .with("lost", balance.lost())
      .with("duplicated", balance.duplicated())
      .with("misordered", balance.misordered());
    found.forEach((key, value) -> {
      if (!ALWAYS.contains(key)) {
        result.with(key, value);
      }
    });
    return result;
  }

  private double of(String key) {
    return found.getOrDefault(key, Double.NaN);
  }
}
