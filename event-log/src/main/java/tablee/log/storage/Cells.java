package tablee.log.storage;

import java.util.List;
import java.util.Optional;

/**
 * Small changeable records beside the log, such as how far a reader has come. Each is changed by compare-and-set, so
 * that of two nodes that change it at once one wins and the other knows it.
 */
public interface Cells {
  /**
   * A record as it was read.
   *
   * @param group what it is listed by
   * @param key names it within its group
   * @param version 1 at first, one more with every change
   */
  record Cell(String group, String key, long version, String content) {}

  Optional<Cell> find(String group, String key);

  /** Every cell of a group, in the order of their keys. */
  List<Cell> all(String group);

  /**
   * Every cell of every group under a path, in the order of groups and keys.
   *
   * @param path ends with a slash, and so does not name a group
   */
  List<Cell> allUnder(String path);

  /** @return false, with nothing changed, if it is there already */
  boolean create(String group, String key, String content);

  /** @return false, with nothing changed, if it is no longer as it was read */
  boolean replace(Cell asRead, String content);

  /** @return false, with nothing changed, if it is no longer as it was read */
  boolean delete(Cell asRead);

  /** Deletes every cell of a group. */
  void clear(String group);
}
