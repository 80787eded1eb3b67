//! Typed models and endpoints of the Microsoft Graph API.
