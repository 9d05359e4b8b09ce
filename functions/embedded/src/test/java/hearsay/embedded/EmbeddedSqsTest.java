package hearsay.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class EmbeddedSqsTest {
  @TempDir Path folder;

  @Test
  void aMessageReceivedTooOftenGoesToTheDeadLetters() throws IOException {
    try (var server = EmbeddedSqs.start(0, Optional.empty());
        SqsClient client = Clients.sqs(server)) {
      String dead = queue(client, "dead", Map.of());
      String queue = queue(client, "work", redriveAfterOne());
      send(client, queue, "poison");
      assertThat(receive(client, queue, 0)).hasSize(1);
      assertThat(receive(client, queue, 0)).isEmpty();
      assertThat(receive(client, dead, 0)).extracting(Message::body).containsExactly("poison");
    }
  }

  @Test
  void aMessageNotDeletedComesBack() throws IOException {
    try (var server = EmbeddedSqs.start(0, Optional.empty());
        SqsClient client = Clients.sqs(server)) {
      String queue = queue(client, "work", Map.of());
      send(client, queue, "again");
      assertThat(receive(client, queue, 60)).hasSize(1);
      assertThat(receive(client, queue, 60)).isEmpty();
      send(client, queue, "at once");
      assertThat(receive(client, queue, 0)).hasSize(1);
      assertThat(receive(client, queue, 0)).extracting(Message::body).containsExactly("at once");
    }
  }

  @Test
  void messagesInAFolderOutliveTheServer() throws IOException {
    try (var server = EmbeddedSqs.start(0, Optional.of(folder));
        SqsClient client = Clients.sqs(server)) {
      String queue = queue(client, "work", Map.of());
      send(client, queue, "kept");
      send(client, queue, "deleted");
      for (Message message : receive(client, queue, 0)) {
        if (message.body().equals("deleted")) {
          var _ =
              client.deleteMessage(d -> d.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
      }
    }
    try (var server = EmbeddedSqs.start(0, Optional.of(folder));
        SqsClient client = Clients.sqs(server)) {
      String queue = client.getQueueUrl(q -> q.queueName("work")).queueUrl();
      assertThat(receive(client, queue, 0)).extracting(Message::body).containsExactly("kept");
    }
  }

  @Test
  void aDeadLetterFoundTwiceDoesNotEndTheKeeping() throws IOException {
    try (var server = EmbeddedSqs.start(0, Optional.of(folder));
        SqsClient client = Clients.sqs(server)) {
      String dead = queue(client, "dead", Map.of());
      String queue = queue(client, "work", redriveAfterOne());
      for (int i = 0; i < 20; i++) {
        send(client, queue, "poison");
      }
      for (int round = 0; round < 3; round++) {
        try (var receivers = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int i = 0; i < 8; i++) {
            var _ = receivers.submit(() -> receive(client, queue, 0));
          }
        }
      }
      send(client, dead, "kept");
    }
    try (var server = EmbeddedSqs.start(0, Optional.of(folder));
        SqsClient client = Clients.sqs(server)) {
      String dead = client.getQueueUrl(q -> q.queueName("dead")).queueUrl();
      List<String> bodies = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        receive(client, dead, 60).forEach(message -> bodies.add(message.body()));
      }
      assertThat(bodies).contains("kept");
    }
  }

  private static Map<QueueAttributeName, String> redriveAfterOne() {
    return Map.of(
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\","
            + "\"maxReceiveCount\":\"1\"}");
  }

  private static String queue(
      SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
    return client.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
  }

  private static void send(SqsClient client, String queue, String body) {
    var _ = client.sendMessage(m -> m.queueUrl(queue).messageBody(body));
  }

  private static List<Message> receive(SqsClient client, String queue, int visibility) {
    return client
        .receiveMessage(
            r -> r.queueUrl(queue).maxNumberOfMessages(10).visibilityTimeout(visibility))
        .messages();
  }
}
