package hearsay.embedded;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.concurrent.Await;
import scalikejdbc.ConnectionPool$;

/** SQS on loopback (ElasticMQ): visibility, redrive to dead letters. Takes any credentials. */
public final class EmbeddedSqs implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ActorSystem system;
  private final int port;
  private final boolean persistent;

  private EmbeddedSqs(ActorSystem system, int port, boolean persistent) {
    this.system = system;
    this.port = port;
    this.persistent = persistent;
  }

  /**
   * Listens when it returns.
   *
   * @param port 0 for any free one
   * @param folder where queues and messages stay, also when the process is killed; absent for
   *     memory. ElasticMQ keeps one database a JVM: only one server with a folder at a time.
   */
  public static EmbeddedSqs start(int port, Optional<Path> folder) throws IOException {
    Loopback.requireFree("SQS", port);
    ActorSystem system =
        ActorSystem.create("elasticmq", settings(), EmbeddedSqs.class.getClassLoader());
    try {
      Option<ActorRef> keeper =
          folder.isPresent() ? Option.apply(keeper(system, folder.get())) : Option.empty();
      ActorRef queues =
          system.actorOf(
              Props.create(
                  QueueManagerActor.class,
                  () ->
                      new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, keeper)));
      if (keeper.isDefined()) {
        restore(keeper.get(), queues);
      }
      SQSRestServer server =
          SQSRestServerBuilder.withActorSystem(system)
              .withQueueManagerActor(queues)
              .withInterface(Loopback.HOST)
              .withPort(port)
              .withAWSRegion("us-east-1")
              .start();
      Http.ServerBinding binding = server.waitUntilStarted();
      return new EmbeddedSqs(system, binding.localAddress().getPort(), folder.isPresent());
    } catch (Exception e) {
      var _ = system.terminate();
      throw PortInUse.orOther("SQS", port, e);
    }
  }

  private static Config settings() {
    return ConfigFactory.parseMap(
            Map.of(
                "pekko.loglevel", "ERROR",
                "pekko.stdout-loglevel", "OFF",
                "pekko.log-dead-letters", "off",
                "pekko.daemonic", "on",
                "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
                "pekko.jvm-shutdown-hooks", "off"))
        .withFallback(ConfigFactory.load(EmbeddedSqs.class.getClassLoader()));
  }

  private static ActorRef keeper(ActorSystem system, Path folder) throws IOException {
    Path file = Files.createDirectories(folder).toAbsolutePath().resolve("queues");
    var config =
        new SqlQueuePersistenceConfig(
            true,
            "org.h2.Driver",
            // A message is in the file before its sender gets the answer; the lock dies with us.
            "jdbc:h2:file:" + file + ";WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE",
            "",
            "",
            false);
    openPool(config);
    return system.actorOf(QueueKeeper.of(config));
  }

  /**
   * ElasticMQ opens its pool only once a JVM: a second server would write to the first's folder.
   */
  private static void openPool(SqlQueuePersistenceConfig config) {
    DB.initializeSingleton(config);
    ConnectionPool$ pools = ConnectionPool$.MODULE$;
    pools.closeAll();
    var settings = pools.singleton$default$4();
    pools.singleton(
        config.uri(),
        config.username(),
        config.password(),
        settings,
        pools.singleton$default$5(config.uri(), config.username(), config.password(), settings));
  }

  private static void restore(ActorRef keeper, ActorRef queues)
      throws InterruptedException, ExecutionException, TimeoutException {
    Patterns.ask(keeper, new QueueEvent.Restore(queues), PATIENCE)
        .toCompletableFuture()
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  public URI endpoint() {
    return Loopback.endpoint(port);
  }

  @Override
  public void close() {
    var stopped = system.terminate();
    try {
      var _ = Await.ready(stopped, scala.concurrent.duration.Duration.create(2, "seconds"));
    } catch (TimeoutException late) {
      throw new IllegalStateException("SQS did not stop in 2 s", late);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (persistent) {
        ConnectionPool$.MODULE$.closeAll();
      }
    }
  }
}
