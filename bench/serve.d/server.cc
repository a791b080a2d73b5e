// The reactor alone, for bench/serve: one page of three parts, stitched into one gzip member, on every
// path. What the floor can do, without site's page table.
//
//     bench_serve ADDR:PORT FILE
#include <csignal>
#include <cstdio>

#include "base/file.h"
#include "http/conditional.h"
#include "http/gzip.h"
#include "http/server.h"

namespace {

using namespace dateline;
using namespace dateline::http;

struct Page {
  DeflatedPart parts[3];
  GzipClosing closing;
  std::string head;

  explicit Page(const std::string& bytes) {
    const auto third = bytes.size() / 3;
    parts[0] = deflate_part(bytes.substr(0, third));
    parts[1] = deflate_part(bytes.substr(third, third));
    parts[2] = deflate_part(bytes.substr(2 * third));
    const DeflatedPart* all[] = {&parts[0], &parts[1], &parts[2]};
    closing = gzip_closing(all);
    auto size = gzip_opening().size() + closing.size();
    for (const auto* part : all) size += part->deflated.size();
    head = make_head(Status::ok,
                     {{"Content-Type", "text/html; charset=utf-8"},
                      {"Content-Encoding", "gzip"},
                      {"Vary", "Accept-Encoding"},
                      {"ETag", "\"bench\""},
                      {"Cache-Control", "no-cache"}},
                     size);
  }

  Reply reply() const {
    Reply made;
    made.head = head;
    made.add(gzip_opening());
    for (const auto& part : parts) made.add(part.deflated);
    made.add({closing.data(), closing.size()});
    return made;
  }
};

class Serve final : public Handler {
 public:
  explicit Serve(const Page& page) : page_(page) {}
  void handle(const Request& request, Responder& responder) override {
    if (not_modified(request, {.etag = "\"bench\"", .last_modified = {}}))
      return responder.send(reply_with(Status::not_modified, {{"ETag", "\"bench\""}}, ""));
    if (!accepts_gzip(request)) return responder.send(problem(Status::not_acceptable));
    responder.send(page_.reply());
  }

 private:
  const Page& page_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: bench_serve ADDR:PORT FILE\n"), 2;
  const auto bytes = read_file(argv[2]);
  const auto address = parse_listen(argv[1]);
  if (!bytes || !address)
    return std::fprintf(stderr, "%s\n", (bytes ? address.error() : bytes.error()).text().c_str()), 1;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const Page page(bytes.value());
  const SystemClock clock;
  const auto server =
      Server::start({.listen = address.value()}, clock, [&] { return std::make_unique<Serve>(page); });
  if (!server) return std::fprintf(stderr, "%s\n", server.error().text().c_str()), 1;
  int signal = 0;
  sigwait(&signals, &signal);
  server.value()->stop(std::chrono::seconds(2));
}
