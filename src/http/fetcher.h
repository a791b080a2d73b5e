// The fetching client: any number of fetches at once on the caller's thread, by libcurl's multi
// interface, over HTTP/1.1 and HTTP/2, with TLS against the system's certificates.
//
//     fetcher.start(1, {.url = url, .etag = known});
//     for (auto& fetched : fetcher.wait(1s)) …
//
// One thread owns it; only wake() is for any. What is under way when it is destroyed ends there and
// then. An answer's body is bounded by the rules, so memory is by how many fetches are started.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <vector>

#include "http/fetch.h"

namespace dateline::http {

class Transfer;

class Fetcher {
 public:
  explicit Fetcher(FetchRules rules);
  ~Fetcher();
  Fetcher(const Fetcher&) = delete;

  // REQUIRES: no fetch of this id is under way.
  void start(FetchId id, const FetchRequest& request);

  // Lets the fetches go on, and gives those that have ended. Sleeps while there is nothing to do: until
  // something happens, somebody wakes us, or for `patience`. There may be none: call again.
  std::vector<Fetched> wait(std::chrono::milliseconds patience);
  void wake();  // any thread

  std::size_t under_way() const { return transfers_.size(); }

 private:
  std::vector<Fetched> go_on();

  struct Multi;
  const FetchRules rules_;
  const std::unique_ptr<Multi> multi_;
  std::map<FetchId, std::unique_ptr<Transfer>> transfers_;
};

}  // namespace dateline::http
