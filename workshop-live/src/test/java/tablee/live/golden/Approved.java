package tablee.live.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that was looked at and approved: one file each in a folder of {@code docs/golden}. {@code -Dapprove=true}
 * takes what is made now.
 */
final class Approved {

  static final JsonMapper JSON = new JsonMapper();

  private static final boolean APPROVE = Boolean.getBoolean("approve");

  private final Path folder;
  private final Set<String> checked = new TreeSet<>();

  Approved(String folder) {
    this.folder = Path.of("..", "docs", "golden", folder);
  }

  void check(String name, JsonNode made) throws IOException {
    checked.add(name + ".json");
    var file = folder.resolve(name + ".json");
    var text = pretty().writeValueAsString(made) + "\n";
    if (APPROVE) {
      Files.createDirectories(folder);
      Files.writeString(file, text);
    }
    assertThat(file).as("approve it with -Dapprove=true").exists();
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }

  /** To be called last: a file that nothing makes any more has to go. */
  void nothingElse() throws IOException {
    try (var files = Files.list(folder)) {
      var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      names.removeAll(checked);
      if (APPROVE) {
        for (var name : names) {
          Files.delete(folder.resolve(name));
        }
      } else {
        assertThat(names).as("made by nothing any more").isEmpty();
      }
    }
  }

  static JsonNode json(byte[] utf8) {
    return JSON.readTree(new String(utf8, StandardCharsets.UTF_8));
  }

  private static ObjectWriter pretty() {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return JSON.writer().with(printer);
  }
}
