package tablee.live.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names and addresses under which others reach this machine. Read anew each time: a laptop changes networks. */
public final class OwnNames {

  private static final Logger LOG = LoggerFactory.getLogger(OwnNames.class);

  /** Addresses of the local network, as they stand in a URL; IPv4 first, as people type it. */
  public List<String> onTheNetwork() {
    try {
      return NetworkInterface.networkInterfaces()
        .filter(OwnNames::isUsable)
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
        .map(OwnNames::inUrl)
        .distinct()
        .toList();
    } catch (SocketException e) {
      LOG.warn("The network's addresses cannot be read", e);
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  private static String inUrl(InetAddress address) {
    var text = address.getHostAddress();
    int zone = text.indexOf('%');
    var plain = zone < 0 ? text : text.substring(0, zone);
    return plain.contains(":") ? "[" + plain + "]" : plain;
  }

  /** Every name and address, in lower case and as in a URL. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]"));
    all.addAll(onTheNetwork());
    try {
      var name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      all.add(name);
      if (!name.contains(".")) {
        all.add(name + ".local");
      }
    } catch (UnknownHostException e) {
      LOG.debug("This machine has no name", e);
    }
    return all;
  }
}
