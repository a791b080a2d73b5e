// Why a fetch failed, in words a person can act on: what libcurl knows about it, translated. Pure.
#pragma once

#include <curl/curl.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/fetch.h"
#include "http/ip_address.h"

namespace dateline::http {

struct RefusedAddress {
  IpAddress address;
  std::string_view why;  // of why_private()
};

struct FetchFailure {
  Sought sought = Sought::feed;
  CURLcode code = CURLE_OK;
  std::string said;                       // libcurl's own words
  std::string url;                        // that was asked last
  std::vector<std::string> hops;          // the addresses that redirects led to, in order
  std::optional<RefusedAddress> refused;  // that a connection was not made to
  long certificate = 0;                   // OpenSSL's verdict on it: an X509_V_ERR_ number
  bool is_too_large = false;              // we cut it
  bool is_resolved = false;               // the host's name
  bool is_connected = false;              // TLS included
  bool is_out_of_time = false;            // all of FetchRules::whole is used up
};

// `where` is the URL as shown_url() shows it.
Error words(const FetchFailure& failure, const FetchRules& rules);

}  // namespace dateline::http
