package tablee.verification.live;

/** Somebody who revises a facet of their own again and again: an event of about 300 bytes each time. */
final class Sender {

  private static final String TEXT =
    " La commune vend le terrain à prix fixe ; les habitants portent le projet ensemble et gardent" +
    " la moitié des logements pour ceux qui travaillent ici, avec un jardin et un four à pain partagés.";

  private final Device device;
  private final String where;
  private int listeners;

  Sender(Device device, String axis, String row, String facet) {
    this.device = device;
    this.where = "\"axis\":\"" + axis + "\",\"row\":\"" + row + "\",\"facet\":\"" + facet + "\",\"text\":\"#";
  }

  /** How many devices hear of what this one does. */
  int listeners() {
    return listeners;
  }

  void isHeardBy(int devices) {
    listeners = devices;
  }

  Device device() {
    return device;
  }

  void send(int order) {
    device.order(order, "revise-facet", where + "%08d".formatted(order) + '#' + TEXT + '"');
  }
}
