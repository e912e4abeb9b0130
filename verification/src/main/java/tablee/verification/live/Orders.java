package tablee.verification.live;

import java.util.Arrays;

/** Every command that was sent to one server: when it was meant to go, when it was answered, who heard of it when. */
final class Orders {

  private int count;
  private long[] intended = new long[4_096];
  private long[] answered = new long[4_096];
  private long[] heardLast = new long[4_096];
  private int[] heardBy = new int[4_096];
  private int[] listeners = new int[4_096];
  private long[] position = new long[4_096];
  private boolean[] refused = new boolean[4_096];
  private int unanswered;
  private int unheard;
  /** Nothing before this one is waited for any more. */
  private int abandoned;
  private int refusals;

  /**
   * @param at when it is meant to be sent, which it may be somewhat later
   * @param heardBy how many devices are to hear of it
   * @return its number, which stands in its id and in its text
   */
  int open(long at, int heardBy) {
    if (count == intended.length) {
      grow(count * 2);
    }
    intended[count] = at;
    listeners[count] = heardBy;
    unanswered++;
    unheard += heardBy > 0 ? 1 : 0;
    return count++;
  }

  private void grow(int size) {
    intended = Arrays.copyOf(intended, size);
    answered = Arrays.copyOf(answered, size);
    heardLast = Arrays.copyOf(heardLast, size);
    heardBy = Arrays.copyOf(heardBy, size);
    listeners = Arrays.copyOf(listeners, size);
    position = Arrays.copyOf(position, size);
    refused = Arrays.copyOf(refused, size);
  }

  void answered(int order, long at, long where, boolean taken) {
    if (answered[order] == 0) {
      answered[order] = at;
      position[order] = where;
      unanswered -= isWaitedFor(order);
      if (!taken) {
        refused[order] = true;
        refusals++;
        if (heardBy[order] < listeners[order]) {
          unheard -= isWaitedFor(order);
        }
      }
    }
  }

  void heard(int order, long at) {
    heardLast[order] = at;
    if (++heardBy[order] == listeners[order] && !refused[order]) {
      unheard -= isWaitedFor(order);
    }
  }

  private int isWaitedFor(int order) {
    return order >= abandoned ? 1 : 0;
  }

  int count() {
    return count;
  }

  /** Commands that wait for their answer. */
  int unanswered() {
    return unanswered;
  }

  /** Commands that somebody who was to hear of them has not heard of. */
  int unheard() {
    return unheard;
  }

  int refusals() {
    return refusals;
  }

  boolean isAnswered(int order) {
    return answered[order] != 0;
  }

  /** Where it was recorded; 0 if it was refused, changed nothing or has no answer yet. */
  long position(int order) {
    return position[order];
  }

  boolean isHeardByAll(int order) {
    return heardBy[order] >= listeners[order];
  }

  int heardBy(int order) {
    return heardBy[order];
  }

  /** From when it was meant to be sent to its answer, in nanoseconds. */
  long untilAnswered(int order) {
    return answered[order] - intended[order];
  }

  /** From when it was meant to be sent to its receipt by the last who heard of it, in nanoseconds. */
  long untilHeardByLast(int order) {
    return heardLast[order] - intended[order];
  }

  /** Gives up on what is still open, so that it is not waited for again. */
  void giveUp() {
    unanswered = 0;
    unheard = 0;
    abandoned = count;
  }
}
