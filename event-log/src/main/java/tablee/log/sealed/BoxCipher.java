package tablee.log.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tablee.log.storage.Bytes;

/** AES-256-GCM under one box's key. A paper's name is sealed with it, so that papers can't be swapped. */
final class BoxCipher {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Papers are filled up to whole multiples, because a long one would tell that somebody objects. */
  private static final int PADDING = 4_096;

  private final SecretKeySpec key;

  BoxCipher(Bytes key) {
    this.key = new SecretKeySpec(key.array(), "AES");
  }

  static Bytes newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Bytes.of(key);
  }

  /** @param text may have blanks added at its end */
  String seal(String name, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(padded(text.getBytes(UTF_8)));
      return Base64.getEncoder().encodeToString(
        ByteBuffer.allocate(nonce.length + sealed.length)
          .put(nonce)
          .put(sealed)
          .array()
      );
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty for what was sealed with another key or under another name. */
  Optional<String> unseal(String name, String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(
        bytes,
        NONCE_BYTES,
        bytes.length - NONCE_BYTES
      );
      return Optional.of(new String(text, UTF_8));
    } catch (AEADBadTagException another) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }

  private static byte[] padded(byte[] text) {
    byte[] padded = Arrays.copyOf(text, Math.ceilDiv(text.length, PADDING) * PADDING);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }
}
