// One POST to an address that the owner has set: a webhook. Blocking, from any thread.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"

namespace dateline::http {

struct Post {
  std::string url;
  std::vector<std::string> fields;  // "Name: value"
  std::string body;
};

// Taken: any status from 200 to 299; redirects are not followed. refused: any other status;
// unavailable: no answer. Errors name the host alone: a webhook's path is often its secret.
Result<> send(const Post& post, std::chrono::seconds patience, std::stop_token stop = {});

}  // namespace dateline::http
