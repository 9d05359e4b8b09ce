package hearsay.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's attributes, typed. */
final class Attributes {
  private final Map<String, AttributeValue> values;

  Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  static Attributes none() {
    return new Attributes(new HashMap<>());
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(TableDefinition.PK, text(pk), TableDefinition.SK, text(sk));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  Attributes put(String name, String value) {
    values.put(name, text(value));
    return this;
  }

  Attributes put(String name, long value) {
    values.put(name, number(value));
    return this;
  }

  Attributes put(String name, byte[] value) {
    values.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    return this;
  }

  Attributes putNumber(String name, Optional<?> value) {
    value.ifPresent(v -> values.put(name, AttributeValue.fromN(v.toString())));
    return this;
  }

  Attributes putText(String name, Optional<?> value) {
    value.ifPresent(v -> values.put(name, text(v.toString())));
    return this;
  }

  /** DynamoDB has no empty sets: an empty one leaves the attribute out. */
  Attributes putTexts(String name, Collection<String> value) {
    if (!value.isEmpty()) {
      values.put(name, AttributeValue.fromSs(List.copyOf(value)));
    }
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name, String missing) {
    return optional(name).orElse(missing);
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("item without " + name + ": " + describe()));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::s);
  }

  Optional<String> digits(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::n);
  }

  long number(String name) {
    return digits(name).map(Long::parseLong).orElse(0L);
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    AttributeValue value = values.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  byte[] bytes(String name) {
    AttributeValue value = values.get(name);
    return value == null ? new byte[0] : value.b().asByteArray();
  }

  Set<String> texts(String name) {
    AttributeValue value = values.get(name);
    return value == null ? Set.of() : Set.copyOf(value.ss());
  }

  private String describe() {
    return text(TableDefinition.PK, "?") + " " + text(TableDefinition.SK, "?");
  }
}
