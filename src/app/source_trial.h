// What a source is, before it is added: how it answers, what its copy is read as, what is understood of it
// and what is not, and the lines of site.toml that add it. For `dateline sources test`.
//
// The bytes are read exactly as the door would read them, and go nowhere. All but try_url() and try_mailbox()
// is pure.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/fetch.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "wire/formats/parse.h"

namespace dateline::app {

struct SourceTrial {
  std::string asked;                        // a URL or a file, as given
  std::optional<http::FetchAnswer> answer;  // without its body; nothing: it was a file
  std::size_t bytes = 0;                    // unpacked
  std::optional<wire::Parsed> parsed;       // nothing:
  std::optional<Error> why_not;             // it is no source, and why
  std::vector<Link> feeds;                  // that a page names
  std::vector<std::string> warnings;        // what a person should know before adding it
  FeedAdvice advice;                        // how it wants to be asked
  std::string known_as;                     // a source of the settings that is polled there already
  Source source;                            // as it would be added
};

struct TrialRequest {
  std::string asked;
  std::string format;  // empty: recognised
};

// Asks as a poll does, with its limits and its refusals. The error: there was no answer, or no good one.
Result<SourceTrial> try_url(const TrialRequest& request, const http::FetchRules& rules,
                            const Settings& settings);
// Signs in as the newsroom would, and reads the newest message (of ten thousand). The password is that of the
// source which has this mailbox, else what the environment has as `password_variable`.
bool is_mailbox(std::string_view asked);
Result<SourceTrial> try_mailbox(const TrialRequest& request, const http::FetchRules& rules,
                                const Settings& settings);
Result<SourceTrial> try_file(const TrialRequest& request, const Settings& settings);

boost::json::object to_json(const SourceTrial& trial);
std::string page(const SourceTrial& trial);  // for people

}  // namespace dateline::app
