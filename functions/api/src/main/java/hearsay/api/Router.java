package hearsay.api;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route; HEAD is GET without a body, OPTIONS names the methods. */
final class Router {
  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  Answer answer(Request request) {
    List<Route> resource =
        routes.stream().filter(route -> route.match(request.segments()).isPresent()).toList();
    if (resource.isEmpty()) {
      throw Problem.notFound(
          "There is no route /"
              + String.join("/", request.segments())
              + "; a slash inside a name is written %2F.");
    }
    boolean head = request.method().equals("HEAD");
    Optional<Route> route = of(resource, head ? "GET" : request.method());
    if (route.isPresent()) {
      List<String> values = route.get().match(request.segments()).orElseThrow();
      Answer answer = route.get().answer(request, values);
      return head ? answer.withoutBody() : answer;
    }
    return withoutRoute(request, methods(resource));
  }

  private static Answer withoutRoute(Request request, String methods) {
    if (request.method().equals("OPTIONS")) {
      return Answer.empty(204).with("Allow", methods);
    }
    throw Problem.of(
            Problem.Kind.METHOD_NOT_ALLOWED,
            request.method() + " is not possible here; possible are " + methods + ".")
        .with("Allow", methods);
  }

  private static Optional<Route> of(List<Route> resource, String method) {
    return resource.stream().filter(route -> route.method().equals(method)).findFirst();
  }

  private static String methods(List<Route> resource) {
    var methods = new TreeSet<String>();
    resource.forEach(route -> methods.add(route.method()));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }
}
