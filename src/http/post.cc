#include "http/post.h"

#include <fmt/format.h>

#include "http/errand.h"

namespace dateline::http {
namespace {

// "https://host:port" of "https://user:word@host:port/path?key".
std::string origin_of(std::string_view url) {
  const auto start = url.find("//");
  if (start == std::string_view::npos) return {};
  auto authority = url.substr(start + 2);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (const auto at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  return fmt::format("{}{}", url.substr(0, start + 2), authority);
}

}  // namespace

Result<> send(const Post& post, std::chrono::seconds patience, std::stop_token stop) {
  const auto where = origin_of(post.url);
  Errand errand(where, post.url, patience, std::move(stop));
  errand.set(CURLOPT_PROTOCOLS_STR, "http,https");
  errand.set(CURLOPT_USERAGENT, "Dateline");
  errand.set(CURLOPT_POST, 1L);
  errand.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(post.body.size()));
  errand.set(CURLOPT_POSTFIELDS, post.body.data());  // not copied
  for (const auto& field : post.fields) errand.add(CURLOPT_HTTPHEADER, field);
  errand.add(CURLOPT_HTTPHEADER, "Expect:");  // no waiting for "100 Continue" with so short a body
  TRY(const auto status, errand.perform());
  if (status >= 200 && status < 300) return ok();
  return error(Fault::refused, fmt::format("it answered with status {}", status), where);
}

}  // namespace dateline::http
