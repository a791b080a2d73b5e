// ReaderForms: what readers send, from the request to the answer. A POST's life:
//
//   answer        on the reactor: to a worker, or 503 where too many wait
//     from_here   Sec-Fetch-Site or Origin says that a page of ours sent it; else 403
//     as a form   application/x-www-form-urlencoded, and it can be read; else 415, 400
//     rates       of its network and of all; else 429 with what was typed
//     the trap    a field that people do not see: filled in, it is thanked for and thrown away
//     accept      ReaderPosts: 422 with what was typed, 503 with what was typed, or
//   303           to /FORM/thanks, so that a reload sends nothing again
//
// Pages carry no tokens, since they are the same for all readers; there are no cookies either, so a
// foreign page could send only what anybody can. Owned by run.cc; any reactor.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>

#include "http/client_address.h"
#include "http/form.h"
#include "http/handler.h"
#include "http/workers.h"
#include "news/ports.h"
#include "press/form_page.h"
#include "press/page_table.h"
#include "settings/settings.h"
#include "site/post_rates.h"

namespace dateline::site {

using TablePtr = std::shared_ptr<const press::PageTable>;
using PrintForm =
    std::function<press::PagePtr(std::string_view form, const press::FormState&)>;  // any thread

// What became of a POST; the words are the metrics'.
enum class PostFate : std::uint8_t {
  accepted,
  elsewhere,
  no_form,
  unreadable,
  too_many,
  trapped,
  mistaken,
  failed
};
inline constexpr std::array<std::string_view, 8> post_fates{"accepted", "elsewhere", "no_form",  "unreadable",
                                                            "too_many", "trapped",   "mistaken", "failed"};
using PostCounts = std::array<std::uint64_t, post_fates.size()>;

class ReaderForms {
 public:
  static constexpr std::size_t largest = 96 << 10;  // bytes of a body: 5,000 characters, each in %XX

  // invalid: a trusted proxy that is no address. What it is given outlives it.
  static Result<std::unique_ptr<ReaderForms>> create(const Settings& settings, ReaderPosts& posts,
                                                     PrintForm print, const Clock& clock);

  bool knows(std::string_view path) const;
  // Whether the body of a request with this head is worth reading. REQUIRES: knows() its path.
  bool wants_body(const http::Request& head) const;
  // REQUIRES: a POST to a path that it knows.
  void answer(const http::Request& request, http::Responder& responder, TablePtr table);

  PostCounts counts() const;

 private:
  struct Refusal {
    http::Status status;
    PostFate fate;
    std::string_view word;  // of the theme
  };

  ReaderForms(const Settings& settings, ReaderPosts& posts, PrintForm print, const Clock& clock,
              http::ClientAddress addresses);
  std::string_view form_of(std::string_view path) const;  // empty: none
  http::Reply reply(const http::Request& request, const press::PageTable& table);
  http::Reply refuse(const http::Request& request, const press::PageTable& table, const Refusal& refusal,
                     const http::Form& typed);
  http::Reply print(const http::Request& request, const press::PageTable& table,
                    press::FormState state) const;
  http::Reply thank(std::string_view form) const;
  bool from_here(const http::Request& request) const;
  bool is_our_host(std::string_view url, const http::Request& request) const;
  std::string page_before(const http::Request& request) const;
  bool may_come(const http::Request& request);
  void count(PostFate fate) { ++counts_[static_cast<std::size_t>(fate)]; }

  const Settings& settings_;
  ReaderPosts& posts_;
  const PrintForm print_;
  const Clock& clock_;
  const http::ClientAddress addresses_;
  const std::vector<std::string_view> forms_;
  PostRates rates_;
  std::array<std::atomic<std::uint64_t>, post_fates.size()> counts_{};
  std::atomic<unsigned> waiting_ = 0;
  http::Workers workers_;  // last: they use all of the above
};

}  // namespace dateline::site
