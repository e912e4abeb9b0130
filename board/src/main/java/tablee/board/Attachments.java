package tablee.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;

/** The items of the programme's library that stand beside something here, and how far the library has come. */
final class Attachments {

  private static final class Attachment {

    final AttachmentEvent.ItemAttached made;
    final int order;

    @Nullable
    Stance stance;

    boolean off;

    Attachment(AttachmentEvent.ItemAttached made, int order) {
      this.made = made;
      this.order = order;
      this.stance = made.stance();
    }
  }

  private final Map<String, Attachment> attachments = new LinkedHashMap<>();
  private AttachmentEvent.@Nullable LibraryNoticed library;

  void evolve(AttachmentEvent event, Touched touched) {
    switch (event) {
      case AttachmentEvent.ItemAttached attached -> {
        var off = attachments.get(attached.attachment().value());
        attachments.put(
          attached.attachment().value(),
          new Attachment(attached, off == null ? attachments.size() : off.order)
        );
        touched.card(Section.ATTACHMENTS, attached.attachment());
      }
      case AttachmentEvent.ItemInherited it -> {
        var before = attachments.get(it.attachment().value());
        attachments.put(
          it.attachment().value(),
          new Attachment(
            new AttachmentEvent.ItemAttached(
              it.workshop(),
              it.attachment(),
              it.item(),
              it.on(),
              it.axis(),
              it.row(),
              it.stance(),
              it.author()
            ),
            before == null ? attachments.size() : before.order
          )
        );
        touched.card(Section.ATTACHMENTS, it.attachment());
      }
      case AttachmentEvent.StanceTaken taken -> {
        of(taken.attachment()).stance = taken.stance();
        touched.card(Section.ATTACHMENTS, taken.attachment());
      }
      case AttachmentEvent.ItemDetached detached -> {
        of(detached.attachment()).off = true;
        touched.card(Section.ATTACHMENTS, detached.attachment());
      }
      case AttachmentEvent.LibraryNoticed noticed -> {
        library = noticed;
        touched.card(Section.LIBRARY, Board.SELF);
      }
    }
  }

  /** What stands beside a row comes and goes with it for those who do not see rows that were taken out. */
  void touchRow(RowId row, Touched touched) {
    attachments.forEach((id, attachment) -> {
      if (row.equals(attachment.made.row())) {
        touched.card(Section.ATTACHMENTS, id);
      }
    });
  }

  /** What stands beside an axis is kept from sight with it. */
  void touchAxis(AxisId axis, Touched touched) {
    attachments.forEach((id, attachment) -> {
      if (attachment.made.on() == Target.AXIS && attachment.made.axis().equals(axis)) {
        touched.card(Section.ATTACHMENTS, id);
      }
    });
  }

  private Attachment of(AttachmentId id) {
    var attachment = attachments.get(id.value());
    if (attachment == null) {
      throw new IllegalStateException("no attachment " + id + " on the board");
    }
    return attachment;
  }

  Iterable<String> ids() {
    return attachments.keySet();
  }

  /** The row that an attachment stands beside; null for one that stands beside something else. */
  @Nullable
  RowId row(String id) {
    var attachment = attachments.get(id);
    return attachment == null ? null : attachment.made.row();
  }

  /** The axis that an attachment stands beside; null for one that stands beside something else. */
  @Nullable
  AxisId axis(String id) {
    var attachment = attachments.get(id);
    return attachment == null || attachment.made.on() != Target.AXIS ? null : attachment.made.axis();
  }

  /** What stands beside some axes; null where nothing does. */
  @Nullable
  Map<AttachmentId, Card.AttachmentCard> beside(Set<AxisId> axes, Eyes eyes) {
    Map<AttachmentId, Card.AttachmentCard> beside = new LinkedHashMap<>();
    for (var attachment : attachments.values()) {
      var made = attachment.made;
      if (!attachment.off && made.on() == Target.AXIS && axes.contains(made.axis())) {
        beside.put(made.attachment(), card(attachment, eyes));
      }
    }
    return beside.isEmpty() ? null : beside;
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var attachment = attachments.get(id);
    return attachment == null || attachment.off ? null : card(attachment, eyes);
  }

  private static Card.AttachmentCard card(Attachment attachment, Eyes eyes) {
    var made = attachment.made;
    return new Card.AttachmentCard(
      made.item(),
      made.on(),
      made.axis(),
      made.row(),
      attachment.stance,
      eyes.author(made.by()),
      attachment.order
    );
  }

  @Nullable
  Card libraryCard() {
    return library == null ? null : new Card.LibraryCard(library.revision(), library.items());
  }
}
