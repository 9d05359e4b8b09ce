package hearsay.local.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A handler as Lambda calls it: JSON in, the managed runtime's own serialisers, JSON out. */
final class LocalFunction {
  private final String name;
  private final FunctionLog log;
  private final RequestStreamHandler handler;

  private LocalFunction(String name, FunctionLog log, RequestStreamHandler handler) {
    this.name = name;
    this.log = log;
    this.handler = handler;
  }

  static LocalFunction of(String name, FunctionLog log, RequestStreamHandler handler) {
    return new LocalFunction(name, log, handler);
  }

  static <I, O> LocalFunction of(
      String name,
      FunctionLog log,
      RequestHandler<I, O> handler,
      Class<I> request,
      Class<O> response) {
    PojoSerializer<I> in = serializer(request);
    PojoSerializer<O> out = serializer(response);
    return new LocalFunction(
        name,
        log,
        (input, output, context) ->
            out.toJson(handler.handleRequest(in.fromJson(input), context), output));
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    if (LambdaEventSerializers.isLambdaSupportedEvent(type.getName())) {
      return LambdaEventSerializers.serializerFor(type, LocalFunction.class.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }

  /**
   * The function's answer.
   *
   * @throws FunctionFailed for whatever the handler throws; it is logged
   */
  byte[] invoke(byte[] event) throws FunctionFailed {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext(name, log));
    } catch (IOException | RuntimeException e) {
      var failure = new FunctionFailed(name, e);
      log.failed(failure);
      throw failure;
    }
    return answer.toByteArray();
  }
}
