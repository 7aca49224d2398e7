#pragma once
// Every way in which a reader may say a fiscal year: 2022, 2022年度, FY2022, fiscal 2022, and where
// the portal counts eras 令和4年度, 令和4, Reiwa 4, R4, R4年度. In all languages of the portal.

#include <string>
#include <vector>

#include "pipeline/portal.h"

namespace ayumi::pipeline {

// The year's digits first; each once. Pure; safe on any thread.
std::vector<std::string> ways_to_say_year(const Portal& portal, int year);

}  // namespace ayumi::pipeline
