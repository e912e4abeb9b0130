package tablee.log.sealed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tablee.log.storage.BoxKeys;
import tablee.log.storage.Cells;
import tablee.log.storage.Storage;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers as enciphered cells, one group of cells for each box. */
public final class SealedBoxes implements SealedPapers {

  private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

  private final Cells cells;
  private final BoxKeys keys;
  private final JsonMapper json = JsonMapper.builder().build();

  public SealedBoxes(Storage storage) {
    this.cells = storage.cells();
    this.keys = storage.boxKeys();
  }

  @Override
  public boolean keep(Box box, Sealed name, List<Mark> marks) {
    var cipher = cipher(box);
    if (cipher.isEmpty()) {
      return false;
    }
    var key = name(name);
    var sealed = cipher.get().seal(key, json.writeValueAsString(marks));
    return (
      cells.create(group(box), key, sealed) ||
      // Sent again: it lies there from the first time.
      marks.equals(open(box).get(name))
    );
  }

  /** Of the nodes that make a key at once one does, and all use it. */
  private Optional<BoxCipher> cipher(Box box) {
    var there = keys.find(box(box));
    if (there.isEmpty()) {
      keys.create(box(box), BoxCipher.newKey());
      there = keys.find(box(box));
    }
    return there.map(BoxCipher::new);
  }

  @Override
  public Map<Sealed, List<Mark>> open(Box box) {
    Map<Sealed, List<Mark>> papers = new LinkedHashMap<>();
    keys
      .find(box(box))
      .map(BoxCipher::new)
      .ifPresent(cipher ->
        cells
          .all(group(box))
          .forEach(cell ->
            cipher
              .unseal(cell.key(), cell.content())
              .ifPresent(paper -> papers.put(name(cell.key()), json.readValue(paper, MARKS)))
          )
      );
    return papers;
  }

  /** The key goes last: as long as the box has one it is listed, and a destruction that failed is done again. */
  @Override
  public void destroy(Box box) {
    cells.clear(group(box));
    keys.destroy(box(box));
  }

  @Override
  public List<Box> boxes() {
    return keys.boxes().stream().map(SealedBoxes::box).toList();
  }

  private static String group(Box box) {
    return "ballot-box:" + box(box);
  }

  private static String box(Box box) {
    return box.workshop() + ":" + box.ballot();
  }

  private static Box box(String written) {
    int colon = written.indexOf(':');
    return new Box(
      new WorkshopId(written.substring(0, colon)),
      new BallotId(written.substring(colon + 1))
    );
  }

  private static String name(Sealed name) {
    return name.participant() + ":" + name.paper();
  }

  private static Sealed name(String written) {
    int colon = written.indexOf(':');
    return new Sealed(
      new ParticipantId(written.substring(0, colon)),
      new PaperId(written.substring(colon + 1))
    );
  }
}
